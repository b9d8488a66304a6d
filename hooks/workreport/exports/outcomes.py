"""What became of the plans of the edition before, as a table and for programs."""

from workreport.exports.description import source_title
from workreport.exports.export import ExportContext, json_bytes
from workreport.exports.tabular import SCHEMA_PROFILE, csv_bytes
from workreport.model import Edition, Outcome, Report, Thread, answers, is_met, outcomes

FIELDS = {
    "领域": "工作领域",
    "部署": "上一期部署的事",
    "上一期怎样说": "上一期报告的部署",
    "部署的段落": "在上一期报告的哪一段",
    "这一期怎样说": "这一期报告的说法，几处用分号隔开；没有提到就空着",
    "这一期的段落": "在这一期报告的哪一段；没有提到就空着",
    "结果": "讲了做得怎样、再次部署，或者没有提到",
}
SCHEMA = {
    "$schema": SCHEMA_PROFILE,
    "fields": [{"name": name, "type": "string", "description": text} for name, text in FIELDS.items()],
    "missingValues": [""],
}


def outcomes_csv(context: ExportContext) -> bytes:
    """Return a CSV file with a row for each plan of the edition before."""
    report, edition = context.report, context.edition
    return csv_bytes([*FIELDS], [_row(report, edition, item) for item in outcomes(report, edition)])


def outcomes_json(context: ExportContext) -> bytes:
    """Return the plans of the edition before and the targets that figures of this one answer, as JSON."""
    report, edition = context.report, context.edition
    keys = ("area", "plan", "before", "before_locators", "now", "now_locators", "status")
    earlier = report.before(edition)
    return json_bytes(
        {
            "edition": edition.id,
            "before": earlier.id if earlier else None,
            "source": source_title(edition),
            "plans": [
                {**dict(zip(keys, _row(report, edition, item), strict=True)), "area_id": item.area}
                for item in outcomes(report, edition)
            ],
            "targets": [
                {
                    "target": answer.target.id,
                    "target_text": answer.target.says,
                    "due": answer.target.due,
                    "figure": answer.figure.id,
                    "figure_text": answer.figure.says,
                    "met": is_met(answer.target, answer.figure),
                }
                for answer in answers(report, edition)
            ],
        }
    )


def _row(report: Report, edition: Edition, item: Outcome) -> list[str]:
    earlier = report.before(edition)
    before = _said(earlier, item.area, item.plan) if earlier else ("", "")
    now = [_said(edition, area, thread) for area, thread in item.threads]
    texts, places = ["；".join(text for text, _ in now), "、".join(dict.fromkeys(place for _, place in now))]
    area = report.series_of(edition).area(item.area).name
    return [area, item.plan.topic, *before, texts, places, item.status]


def _said(edition: Edition, area: str, thread: Thread) -> tuple[str, str]:
    """Return what an edition says of a thread, part by part, and the names of its paragraphs."""
    section = edition.section(area)
    said = "；".join(f"{edition.parts.get(part, part)}：{text}" for part, text in thread.says.items())
    return said, "、".join(section.locator_of(thread, part) for part in thread.says)
