"""Placeholders for missing facts, which must not be published."""

import re

_TO_BE_DONE = (
    r"(?<![有等期])待(?:核实|核对|核定|补充|补全|补写|补(?![充全写助偿])|确认|填写?|定稿|定(?![价额居点向期论])|更新|续)"
    r"|此处(?:缺|略)|[（(](?:暂)?缺数据[）)]|[（(]未完[）)]|(?<!抢)占位(?!置)"
)
_WORDS = r"(?<![A-Za-z])(?:TODO|FIXME|TBD|TBC|X{2,}|lorem ipsum)(?![A-Za-z])"
# Reports mask the names of people: 张某某. With another character before it, 某某 stands for something missing.
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许吕施张孔曹严金魏陶姜戚谢邹窦章苏潘葛范彭郎鲁韦马苗方俞袁柳唐罗薛贺倪汤殷毕郝"
    "邬安齐伍余顾孟黄穆萧尹姚邵汪毛米贝戴宋庞熊纪舒项董梁杜阮蓝闵季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫"
    "丁邓洪包左石崔吉龚程裴陆荣翁惠曲封侯段巫焦车宁仇祖武符刘景詹龙叶白蒲卓蔺乔谭姬申冉桑桂边燕温庄晏柴瞿阎连艾易廖耿匡"
    "文寇欧聂晁勾敖冷辛简饶曾沙丰关游岳帅佟官阳狄甘史何雷傅康于肖任"
)
_SIGNS = rf"[Ｘ×✕╳]{{2,}}|(?<![{_SURNAMES}])某某|□{{2,}}|[?？]{{2,}}|＿{{2,}}|_{{4,}}"
# A letter where a number belongs: X万件, but not X光.
_BLANK_NUMBER = r"(?<![A-Za-z0-9])[XＸ×][余多]?(?:[百千万亿]|[件起个名人元宗户次%％])"
PLACEHOLDER = re.compile("|".join((_TO_BE_DONE, _WORDS, _SIGNS, _BLANK_NUMBER)), re.IGNORECASE)
# They say nothing where they stand alone.
_NOTHING_SAID = frozenset(("略", "从略", "同上", "暂无", "暂缺", "N/A", "-", "--", "/"))


def placeholder_in(text: str) -> str | None:
    """Return the first placeholder in a text, or None."""
    match = PLACEHOLDER.search(text)
    return match[0] if match else None


def says_nothing(text: str) -> bool:
    """Return whether a text is a word such as 略 alone."""
    return text.strip(" 。") in _NOTHING_SAID


# How drafts mark what a person has still to write, which nothing is published without, and what to look at.
TO_WRITE, TO_CONFIRM = "待补充：", "待确认："


def unfinished(text: str) -> tuple[str, str] | None:
    """Return what is missing in a text, and the remedy, both in Chinese; None if nothing is."""
    if text.startswith(TO_WRITE):
        return f"还没有写：{text.removeprefix(TO_WRITE)}", "照报告写上"
    if placeholder := placeholder_in(text) or (text.strip(" 。") if says_nothing(text) else None):
        return f"“{placeholder}”像是还没有写完", "写上查实的内容；没有内容就删去这一行"
    return None
