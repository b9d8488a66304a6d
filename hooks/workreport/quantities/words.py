"""The words of quantity expressions in Chinese reports."""

import re


def listed(words: str) -> list[str]:
    """Split a list of words that are parted by spaces and line ends."""
    return words.split()


def any_of(words: str) -> str:
    """Write a pattern for one of the words, of which the longest wins where one begins with another."""
    return "|".join(map(re.escape, sorted(listed(words), key=len, reverse=True)))


# A colon parts a unit from the characters with which it would be part of another word: 起诉, 人民, 成立.
_UNITS = """
% ％ ‰ 个百分点 百分点 个千分点 个基点 个点 倍:增数率 番 成:立功为员本果绩效都年品长交套熟分千不
分:别之局院享类布析批级公管工支层解配散期歧子厂行 个国家和地区 个国家 个地区 个地方和部门 个省份 个省区市 个工作日
个自然日 个月 个小时 个星期 个季度 个 人:民大均才力类事工物员口体 人次 人份 人员 人口 名:称单誉额义列气字次 名额
位:于居列置次 户:籍口外均主 户次 家:庭长园属乡具电 家次 家庭 件:套 件次 起:来诉草步到点义源飞动用航底伏 宗:旨教
例:外如会行 案 次:日数要生序 期:间限末货待盼 场:所地馆景面合 场次 轮次 班次 车次 架次 航次 台次 批次 项:目链 项目 项次
份:额 篇:章 部:门分署委队属 部门 条:款例件约理线 款 章:程 种:类植子 种类 类:似别型 批:准复示捕评 轮:流换候胎岗
门:槛诊户店前 台:风湾阶账州商胞资 辆 套:路用 艘 架:构子空 支:持付出队部撑援委护 支队伍 枚 颗 张:某家 张床位 幅:度
块:状 片:区面 座:谈位 栋 幢 间:接隔断 所:有属在以长谓得需 处:理罚置分级方于长警 站:点在位长 标段 路段 泊位 车位
床位 学位 席:位 本:地级次院市年案科土质人身月 册 盘:活 头:目部条 只:有能是要 羽 株 棵 粒 瓶 箱 袋 桶 包:括含 捆
卷:宗入 桩 笔:录记者 单:位元独 票:据 节:约目能点日 节课 课时 学时 学分 堂 讲:话解座 集:中体团资 帧 字:样 级:别以
层:面次级 双:方边重 组:织成建 队:伍员 小组 班:子级组 针 剂 剂次 元:月旦素首宵 元人民币 美元 欧元 港元 日元 英镑
角:度色落 吨 吨标准煤 公斤 斤 千克 克:服扣隆 毫克 微克 升:级至到为高 毫升 立方米 方:面式案法向便 亩:均产 公顷
平方米 平方公里 公里 千米 海里 米 厘米 毫米 里:面程 千瓦时 千瓦 兆瓦 度:假过量 摄氏度 ℃ ㎡ 微克/立方米 毫克/升
小时 分钟 秒 天:津然网气下空河地眼府 周:年边期密岁到 星期 年:度代来级底初末轻间均中前龄终限长货报会终 岁 昼夜
工作日 国:家际内外道 村:民级委 镇 街道 社区 网点 点位 路:由线面上人口边程公
发:案生现布展放出送起达明证挥改动热电货票文行力酵言射掘 GB TB MB Mbps kg km cm mm mg ml kW kWh MW GW m2 m3 t
"""
UNITS = {unit: after for unit, _, after in (each.partition(":") for each in listed(_UNITS))}
# Units that follow each other in one quantity, and how many of the second are one of the first: 7分32秒, 3年6个月.
COMPOUND_UNITS = {("分", "秒"): 60, ("分钟", "秒"): 60, ("小时", "分"): 60, ("小时", "分钟"): 60, ("年", "个月"): 12}
LONGEST_UNIT = max(map(len, UNITS))
# Units with which a single Chinese digit is a number and no part of a name such as 三项制度: 两起, 三名.
COUNTED = frozenset(listed("起 名 例 宗 人次 件次 场次 % ‰ 成 倍 个百分点 百分点"))

# Which bound a word sets on the number that it stands by; those without one only loosen it.
_LOW_BEFORE = listed(
    "不少于 不低于 不小于 不下于 不下 至少 最少 最低 超过 超出 超 逾 突破 冲破 多于 高于 大于 上 过 破"
)
_HIGH_BEFORE = listed("不超过 不高于 不多于 不大于 至多 最多 最高 低于 少于 小于 不足 不到 不满 将近 接近 近")
_LOOSE_BEFORE = listed("约为 约占 约达 约 大约 大概 平均 多达 高达 长达 仅为 仅占 仅有 仅 只有")
AFTER_UNIT = any_of("及以上 及以下 以上 以下 以内 之内 左右 上下 有余 不等 之多")
BOUND = dict.fromkeys([*_LOW_BEFORE, *listed("余 多 几 有余 以上 及以上 之多")], "low") | dict.fromkeys(
    [*_HIGH_BEFORE, *listed("以内 之内 内 以下 及以下")], "high"
)
APPROXIMATE = frozenset(listed("约 大约 大概 左右 上下 来"))
# A character before some of them makes another word: 最近, 节约, 赶超, 以上, 通过, 侦破.
_PART_OF_WORD = {
    "近": "最附靠邻临",
    "约": "条合节制契违签预简隐",
    "超": "赶高反",
    "上": "以之向至达早晚身路网线",
    "过": "通经越走渡不度",
    "破": "侦突打击",
}
BEFORE = "|".join(
    (f"(?<![{_PART_OF_WORD[each]}])" if each in _PART_OF_WORD else "") + each
    for each in sorted([*_LOW_BEFORE, *_HIGH_BEFORE, *_LOOSE_BEFORE], key=len, reverse=True)
)

_RISING = """
上升 增长 增加 提高 提升 增多 攀升 上涨 扩大 延长 扩展 拓展 净增加 净增长 净增 回升 猛增 激增 递增 升高 上调 上浮 跃升
增幅 涨幅 升幅 翻
"""
_FALLING = """
下降 减少 降低 缩短 压缩 压减 回落 下滑 精简 缩减 缩小 削减 下调 下浮 下跌 收窄 递减 锐减 骤降 压降 裁减 核减 调减 降幅
减幅 跌幅
"""
_DIRECTIONS = _RISING + _FALLING
# The short words are used only with 到, 至, 为 or a base.
FALLING = re.compile(any_of(_FALLING + "降 减 跌 缩 压 低 少 慢 短 落后"))
DIRECTION = any_of(_DIRECTIONS)
SHORT_DIRECTION = "[升增涨扩减降跌缩压]"  # only with 到, 至, 为 or a base
COMPARATIVE = "[高低多少快慢长短]"  # only with a base
OVER = "高于|低于|多于|少于|高出|超出|领先|落后"  # with the base behind it
BECOMING = any_of("调整 转变 变更 变 改 转 发展 延伸 优化 扩容 达")  # only between two values
# The last characters of what stands between a direction and its number, or is the direction.
DIRECTION_END = frozenset(each[-1] for each in listed(_DIRECTIONS)) | set(
    "升增涨扩减降跌缩压高低多少快慢长短到至为成了达"
)
_ADVERBS = """
分别 大幅度 大幅 小幅 明显 显著 平均 持续 继续 进一步 同步 累计 再 又 总体 整体 逐年 逐步 稳步 有所 略 实际 合计
连续 名义
"""
ADVERB = any_of(_ADVERBS) + "|(?<![人户日月年亩案周件])均"
SAME_PERIOD = any_of("同比 环比 同口径 按可比口径 按可比价格 按可比价 定基比")
# With these characters ends what a running text compares with: 上年同期, 全省平均水平, 改革前.
BASE_END = "年期月周度前均平时标划底末初省国市县区季例水数值轮届限去往算"
_PERS = """
年 月 周 天 日 季度 学期 学年 半年 小时 分钟 工作日 个工作日 次 人 户 名 名法官 名检察官 名干警 件 案 起 个 家 亩 吨
平方公里 平方米 公里 村 校 所 县 镇 班 台 辆 批 期
"""
PER = any_of(_PERS)
AVERAGE = "[人户日月年亩案周件校村县场次单]均"

_TREND_ADVERBS = """
继续 持续 明显 显著 大幅度 大幅 逐年 逐月 逐步 稳步 有所 略有 小幅 不断 连年 连续 总体 整体 稳中有 全面 进一步 快速
急剧 基本 大体
"""
TREND_ADVERB = any_of(_TREND_ADVERBS)
TREND = any_of("上升 下降 增长 减少 增加 回落 下滑 攀升 降低 升高 上涨 持平 回升 收窄 走低 走高 缩短 降 升")
TREND_ALONE = any_of("提高 提升 改善 好转 增强 稳定 扩大 缩小 压缩 增多 向好")  # prose in running text
_NOTHING_OF = """
上访 非访 信访 发生 登记 报告 事故 差错 投诉 发案 死亡 伤亡 感染 积案 积压 失误 违纪 违法 违规 命案 新增 延误 超期
遗漏 缺陷 复议 败诉 冤假错案 冤错案件 泄漏 泄密 举报 案件 增长 增加 病例 亡人 伤害 诉讼 复发 漏管 脱管 失控 辍学
欠薪 拖欠 污染 排放 通报 问责 事件 越级访 延期 逃脱 进京访
"""
NOTHING_OF = any_of(_NOTHING_OF)
# Slogans and words, which count nothing: 零容忍, 零距离, 零部件.
_NO_COUNTS = """
容忍 距离 门槛 接触 跑 障碍 材料 基础 起点 突破 首付 申报 延时 时差 成本 费用 收费 关税 碳 待遇 花 售 工 部 件 星 散
钱 用 下 点 和 食
"""
NO_COUNT = any_of(_NO_COUNTS)
