"""The fictional reports from which the tests draft."""

import re

from tests.support.project import ROOT

_RUNNING_TEXT = ROOT / "tests" / "unit" / "quantities" / "running_text"
RUNNING_TEXTS = sorted(_RUNNING_TEXT.glob("*.txt"))
PROSECUTORS_FILE = ROOT / "tests" / "fixtures" / "reports" / "jiangzhou-2018.txt"
PROSECUTORS = PROSECUTORS_FILE.read_text(encoding="utf-8")
HALF_YEAR = re.sub("[【】]", "", (_RUNNING_TEXT / "half_year.txt").read_text(encoding="utf-8"))
GOVERNMENT = """\
云川市政府工作报告

2020年1月8日在云川市第七届人民代表大会第五次会议上

市长  王某某

各位代表:

　　现在,我代表市人民政府,向大会报告工作,请予审议.

　　一、2019年工作回顾

　　过去一年,全市经济社会保持平稳健康发展.全市地区生产总值4863.7亿元,增长7.2%;一般公共预算收入312.58亿元.

　　（一）经济运行稳中有进.规模以上工业增加值增长8.3%,"一网通办"率达91%.

　　（二）民生福祉持续增进.城镇新增就业8.6万人,居民人均可支配收入31265元,增长8.9%.

　　二、2020年工作安排

　　重点做好以下工作:

　　（一）推动经济高质量发展.新增规上工业企业200家以上.

　　1.做强先进制造业.实施技改项目300个.

　　（二）切实保障和改善民生.新建、改扩建学校24所,新增学位1.5万个.

- 12 -

　　各位代表!让我们为建设美丽云川而努力奋斗!
"""
