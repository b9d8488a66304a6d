"""The punctuation of Chinese text, which is full-width, and what shows that a text was decoded wrongly."""

import re

_HAN = "一-鿿㐀-䶿"
_END = rf"(?=[{_HAN}“‘《（【\s]|$)"
_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
_HALF_WIDTH = re.compile(rf"(?<=[{_HAN}”’》）】])(?:[,;:?]|!(?!\[)){_END}|(?<=[{_HAN}])\.(?=[{_HAN}]|$)")
_PARENTHESES = re.compile(rf"(?<=[{_HAN}])\((?=[^()]*[{_HAN}])|(?<=[{_HAN}])\)")
_QUOTES = re.compile(
    rf"(?P<quote>[\"'])(?=[{_HAN}《（])[^\"']{{0,100}}(?P=quote)|(?<=[{_HAN}])[\"'](?=[{_HAN}，。、；：？！]|$)"
)
_SPACE = re.compile(rf"(?<=[{_HAN}]) +(?=[0-9])|(?<=[0-9%]) +(?=[{_HAN}])")
_DOTS = re.compile(r"(?<![.。…])(?:\.{3,}|。{2,}|…)(?![.。…])")
_DOUBLED = re.compile(r"[，、；：][，。、；：]|。[，、；：]")
_HYPHENS = re.compile(rf"(?<=[{_HAN}])-{{2,}}(?=[{_HAN}])")
_UNDERSCORES = re.compile(rf"(?<![A-Za-z0-9_])_[^_\s]*[{_HAN}][^_]*_(?![A-Za-z0-9_])")
# UTF-8 that was read as GBK, or the other way round, or as Latin letters.
_MOJIBAKE = re.compile(
    r"锟斤拷|烫烫|屯屯屯|锘[匡挎縚]|ï»¿|鈥[淺滱檚]?"
    r"|(?:[ãäåæçèé][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]{1,2}){2}"
)

# Four characters of UTF-8 in a row, as the bytes of GBK are none.
_UTF8_READ_AS_GBK = re.compile(rb"(?:[\xe4-\xe9][\x80-\xbf]{2}){4}")


def fault_of_typography(text: str) -> tuple[str, str] | None:
    """Return the first fault of a text's punctuation and its remedy, both in Chinese; None if there is none.

    What stands between letters is left alone: it may be English, an address or code.
    """
    if match := _MOJIBAKE.search(text):
        return f"“{match[0]}”是乱码，原来的字已经丢失", "查对原文，重新输入这些字"
    if misread := _UTF8_READ_AS_GBK.search(text.encode("gbk", "replace")):
        shown = misread[0].decode("gbk", "ignore")
        return f"“{shown}”是乱码，文件的编码读错了", "查对原文，重新输入这些字，存成UTF-8"
    if match := _QUOTES.search(text):
        return f"引号“{match[0][:20]}”是半角的", "中文的引号写成“”，里层的写成‘’"
    if match := _DOTS.search(text):
        return f"“{match[0][:6]}”不是省略号", "省略号写成“……”；不是省略，就写一个句号"
    if match := _DOUBLED.search(text):
        return f"标点“{match[0]}”重复了", f"只留下一个，例如“{match[0][-1]}”"
    if match := _HALF_WIDTH.search(text) or _PARENTHESES.search(text):
        wide = "。" if match[0] == "." else match[0].translate(_WIDE)
        return f"“{_around(text, match)}”里的“{match[0]}”是半角的", f"改成全角的“{wide}”"
    if match := _SPACE.search(text):
        around = _around(text, match)
        return f"“{around}”里，汉字和数字之间有空格", f"删去空格，写成“{around.replace(' ', '')}”"
    if match := _HYPHENS.search(text):
        return f"“{match[0]}”不是破折号", "破折号写成“——”"
    if match := _UNDERSCORES.search(text):
        return f"“{match[0][:20]}”会照原样显示", "要强调，两边写“**”；不要就删去“_”"
    return None


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 3) : match.end() + 3].strip()
