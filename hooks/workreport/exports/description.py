"""The title, description, source and licence of an edition's data, as all exports give them."""

from workreport.exports.export import identifier
from workreport.model import LATEST_ONLY, Edition, Report

LICENCE_NAME = "CC-BY-4.0"
LICENCE_TITLE = "知识共享署名4.0国际许可协议"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
# Alike in LICENSE and on the page about the site.
RIGHTS = "报告里的事实不受著作权保护，可以自由使用；本站写的说明按CC BY 4.0许可使用。"


def data_id(edition: Edition) -> str:
    """Return the identifier of the edition's data, a URN."""
    return identifier("data", edition.id)


def title(edition: Edition) -> str:
    """Return the title of the edition's data."""
    return f"{edition.name}的数字：《{edition.title}》"


def description(report: Report, edition: Edition) -> str:
    """Return two or three sentences on what the edition's data hold."""
    return (
        f"{source_title(edition)}给出的全部数字和趋势，一共{len(edition.figures)}项：统计什么、数值和单位、时期和截至日期、在报告的哪一段，"
        "以及报告没有说明的地方。写法和报告一致；报告只写趋势、没有给出数字的，这里也没有数字。"
        f"由{report.series_of(edition).standing}整理。"
    )


def source_title(edition: Edition) -> str:
    """Return the title of the report from which the data are taken, and whether its year is inferred."""
    return f"《{edition.title}》{edition.year_note}"


def reports_in(report: Report) -> list[str]:
    """Return each report that the offline edition holds, with its edition and what this edition of it is."""
    only_latest = report.site.offline == LATEST_ONLY
    return [
        f"《{edition.title}》，{edition.name}{edition.year_note}，{report.series_of(edition).standing}。"
        for edition in ([report.latest] if only_latest else report.editions)
    ]
