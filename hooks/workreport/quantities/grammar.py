"""The patterns of quantity expressions.

Every repetition is bounded and no two that follow each other can match the same long text, so that time grows with the
text alone, whatever stands in it.
"""

import re
from dataclasses import dataclass
from functools import cache

from workreport.quantities.words import (
    ADVERB,
    AFTER_UNIT,
    AVERAGE,
    BASE_END,
    BECOMING,
    BEFORE,
    COMPARATIVE,
    DIRECTION,
    NO_COUNT,
    NOTHING_OF,
    OVER,
    PER,
    SAME_PERIOD,
    SHORT_DIRECTION,
    TREND,
    TREND_ADVERB,
    TREND_ALONE,
)

SPACE = "[ 　]{0,2}"
HAN = "[㐀-鿿]"
DIGIT = "[0-9０-９]"
_ONES, _STEPS = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖", "十百千拾佰仟廿卅"
ARABIC = (
    rf"(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ第.．])(?:(?<![0-9０-９%％])[-－−])?"
    rf"(?:{DIGIT}{{1,3}}(?:[,，]{DIGIT}{{3}}(?!{DIGIT})){{1,5}}|{DIGIT}{{1,15}})(?!{DIGIT})(?:[.．]{DIGIT}{{1,15}}(?![.．]?{DIGIT}))?"
)
_COMPOUND = rf"(?:亿{DIGIT}{{1,4}}(?=万)|万{DIGIT}(?=千))?"
CHINESE = (
    rf"(?<![第{_ONES}{_STEPS}])[{_ONES}{_STEPS}](?:[{_ONES}{_STEPS}]|[万亿](?=[{_ONES}{_STEPS}])){{0,19}}(?![{_ONES}{_STEPS}])"
    rf"(?:点[{_ONES}]{{1,9}})?"
)
# 数百, 几十万; not 总数百分之三.
VAGUE = r"(?<![总人件多少函指系基次参户个岁分倍半无])[数几](?![百千万]分之)(?=[十百千万亿])[十百千]?|[数几](?=[万亿])"
BARE = r"(?<=[上近过超逾破])(?:万亿|[万亿])|[万亿](?=余)"
SCALE = "[百千]?万亿|[百千]?[万亿]|[百千]"
# Where a number may begin; looked for first, since it is quick.
NUMBER_START = re.compile(rf"[0-9０-９−－{_ONES}{_STEPS}万亿数几半-]")
_FEW = rf"[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|{DIGIT}{{1,3}}"
FRACTION = re.compile(
    rf"(?P<half>一半|半数|(?<=[过近超逾])半(?![年天月日小径]))"
    rf"|(?<![0-9０-９{_ONES}十百千万])(?P<denominator>{_FEW})分之(?P<numerator>{_FEW})(?![0-9０-９{_ONES}十百千])"
    rf"|(?P<slash>(?<![0-9/])[1-9][0-9]?/[1-9][0-9]?(?![0-9/]))"
)
NUMBER = re.compile(
    rf"(?:(?P<parts>[百千万])分之{SPACE})?(?P<number>{ARABIC}{_COMPOUND}|{VAGUE}|{CHINESE}|{BARE}){SPACE}"
    rf"(?P<more>[余多来几])?{SPACE}(?P<scale>{SCALE})?(?P<plus>[余多])?{SPACE}"
)
TO = re.compile(rf"{SPACE}([至到或]|[—–―~～〜-]{{1,2}}|－){SPACE}(?P<before>(?:{BEFORE})?)")
# Telephone numbers and the like, whose parts are no range of their own.
CHAIN = re.compile("(?<=[0-9０-９][-—–~～〜至到－])")
PER_UNIT = re.compile(rf"[/／](?P<per>{DIGIT}{{0,4}}[十百千万亿]{{0,2}}(?:{PER})?)")
BEHIND = re.compile(
    rf"{SPACE}(?:[(（]含[)）])?(?P<word>{AFTER_UNIT}|(?<=[天日年时钟月周])内(?![部外设容地蒙涵控网勤心政需])"
    rf"|(?<=[倍年天时月元成岁人吨亩里点%％])[余多](?![次名元数个年人种家起样发功为方部地渠头层维边党]))"
)
DAYS = re.compile("日(?=内|以内|之内)")
AHEAD = re.compile(rf"(?:(?:{BEFORE}){SPACE}){{1,2}}$")
# Whatever may be a unit where it ends the text: no word of the grammar, and no number.
_NO_UNIT = "[至到由从比较与每第升降增减的是为在和了之的零一二两三四五六七八九十百千万亿数几]"
LOOSE_UNIT = re.compile(
    rf"(?:个(?!{AFTER_UNIT})(?:(?!{_NO_UNIT}){HAN}){{1,8}}?|(?:(?!{_NO_UNIT}){HAN}){{1,6}}?)(?=(?:{AFTER_UNIT})?[”\"]?$)"
)


_TREND_END = r"(?=[，。；、,;.!！)）”’\s]|$|的(?:态势|趋势|势头|局面))"
_THAN = "(?<![占对同环之相类评])(?:比|较(?![大快好多高低少强为早小明]))"


def _base(end: str, *, alike: bool = False) -> str:
    """Return the pattern of a base of comparison, as in 同比 and 与上年相比; with `alike`, 相比 is optional."""
    what = rf"(?:(?![比较])[\u3400-\u9fff0-9０-９“”、]){{1,16}}?{end}"
    return (
        rf"(?:(?P<same>{SAME_PERIOD})|{_THAN}(?P<than>{what}(?:的{DIGIT}{{1,9}}(?:[.．]{DIGIT}{{1,4}})?[万亿]?{HAN}{{1,2}})?)(?:相比|相较)?"
        rf"|(?:与|和|同)(?P<with>{what})(?:相比|比){'?' * alike}){SPACE}[，,]?"
    )


def _again(pattern: str) -> str:
    """Return the same pattern with other names for its groups."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\g<1>2>", pattern)


@dataclass(frozen=True)
class Grammar:
    """The patterns for one strictness."""

    change: re.Pattern[str]
    over: re.Pattern[str]
    multiple: re.Pattern[str]
    trend: re.Pattern[str]
    mean: re.Pattern[str]
    strict: bool


@cache
def grammar(*, strict: bool) -> Grammar:
    """Compile the patterns for running text, which are strict, or for an expression that stands alone.

    Parameters:
        strict: Whether only units and bases that are known count, as where other words stand before and behind them.
    """
    end = f"(?<=[{BASE_END}])" if strict else ""
    base, adverbs = _base(end), rf"(?:{ADVERB}){{0,3}}"
    trends = TREND if strict else f"{TREND}|{TREND_ALONE}"
    return Grammar(
        re.compile(
            rf"(?:{base})?{adverbs}"
            rf"(?:(?P<direction>{DIRECTION})(?P<to>到了?|至|为|成)?|(?P<short>{SHORT_DIRECTION})(?P<short_to>[到至为]))"
            rf"(?:了|达到|达)?{SPACE}$"
            rf"|{_again(base)}{adverbs}(?P<compared>{SHORT_DIRECTION}|{COMPARATIVE})了?{SPACE}$"
        ),
        re.compile(rf"(?P<direction>{OVER})(?P<base>[\u3400-\u9fff0-9、]{{1,16}}?{end}){SPACE}$"),
        re.compile(rf"(?:是|为|相当于|达到?了?)(?P<base>[\u3400-\u9fff0-9“”]{{1,14}}?)的{SPACE}$"),
        re.compile(
            rf"(?:{_base(end, alike=True)}(?P<adverb>{TREND_ADVERB}|大致)?|(?P<alone>{TREND_ADVERB}))"
            rf"(?P<trend>{trends}){_TREND_END}"
            rf"|(?P<both>双)(?P<doubled>下降|上升|降|升|提升|增长){_TREND_END}"
        ),
        re.compile(rf"(?P<per>{AVERAGE}){'' if strict else HAN + '{0,4}?'}{SPACE}$"),
        strict,
    )


JOIN = re.compile(
    rf"{SPACE}[，,]?(?:{ADVERB}){{0,2}}(?:(?P<direction>{DIRECTION}|{SHORT_DIRECTION}|{BECOMING})(?:到了?|至|为|成|了)?|[到至])"
    rf"(?:(?:{DIGIT}{{4}}年|{HAN}{{1,5}})的?)?{SPACE}"
)
FROM = re.compile(
    rf"(?<!自)(?:由|从)(?:(?P<base>{DIGIT}{{4}}年{HAN}{{0,4}}|{HAN}{{1,10}}?)的|(?P<before>原来|原先|此前|最初|最高|年初|上年|去年))?(?:每(?P<per>{PER}))?{SPACE}$"
)
LIST = re.compile(rf"{SPACE}(?:、|和|及|以及|与|，和|、以及)?{SPACE}")
EACH = re.compile(rf"每{SPACE}(?P<per>{DIGIT}{{0,4}}[十百千万亿两]{{0,2}}(?:{PER})){HAN}{{0,8}}?{SPACE}$")
RATIO = re.compile(
    rf"(?:{ARABIC}(?:{SPACE}[:：∶]{SPACE}{DIGIT}{{1,6}}(?:[.．]{DIGIT}{{1,6}})?){{1,3}}"
    rf"|{ARABIC}比{DIGIT}{{1,6}}(?:[.．]{DIGIT}{{1,6}})?)(?![:：∶0-9０-９.．%％])"
)
RANK = re.compile(
    rf"(?:(?P<stands>位居|位列|名列|排名|排在|排|居|列|进入|跻身)(?P<scope>(?:(?!第){HAN}){{0,8}}?)|(?P<within>全国|全省|全市|全区|全县|全球|世界|国内)"
    rf"|(?P<joined>(?<=[到至])))?(?P<last>倒数)?"
    rf"(?:(?P<sign>(?<![放摆]在)[第前])(?P<place>{DIGIT}{{1,4}}|[一二三四五六七八九十百]{{1,4}})|(?P<first>首位|榜首))(?P<unit>[位名强])?"
    rf"(?=[，。；、,;.)）”\s]|$|和|及|的|上升|提升|下降|跃升|升|降)(?!的?(?:高度|位置|标准|任务))"
)
NOTHING = re.compile(
    rf"(?<![社归清])零(?P<known>{NOTHING_OF})|(?<=“)零(?!{NO_COUNT})(?P<quoted>{HAN}{{2,4}})(?=”)"
    rf"|(?<=实现|保持|确保|做到)零(?!{NO_COUNT})(?P<plain>{HAN}{{2}})(?!{HAN})"
    rf"|^零(?!{NO_COUNT})(?P<alone>{HAN}{{2,4}})$"
)
DOUBLED = re.compile("翻(?:了)?(?P<unit>番|倍)")
HALVED = re.compile("减半(?!征)")
