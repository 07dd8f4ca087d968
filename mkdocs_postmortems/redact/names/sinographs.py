"""Sinographs: a text in, the people out whom it names in Chinese characters, in Chinese or Japanese; their names as they are written."""

import re
from collections.abc import Iterator

from mkdocs_postmortems.model.expression import Expression

_SIGN = r"[\u3400-\u9fff々]"
_EDGE = r"(?<![\u3400-\u9fff々\u30a0-\u30ff])"
_FAMILIES = (
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 斎藤 斉藤 清水 "
    "山崎 池田 橋本 阿部 山下 中島 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 "
    "岡本 藤原 三浦 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 内田 柴田 酒井 高木 安藤 宮本 大野 "
    "小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 藤本 河野 野口 武田 松井 岩崎 菅原 木下 "
    "久保 佐野 野村 松尾 菊地 杉本 古川 大西 島田 水野 桜井 渡部 吉川 山内 西田 飯田 菊池 北村 安田 五十嵐 "
    "川口 久保田 服部 岩田 土屋 樋口 本田 秋山 永井 中西 松岡 石井 小川 "
)
_JAPANESE = Expression(
    rf"{_EDGE}(?P<family>{'|'.join(sorted(_FAMILIES.split(), key=len, reverse=True))})[ \u3000]?(?P<given>{_SIGN}{{1,3}}?)?"
    r"(?=さん|氏|様|くん|が|は|を|に|と|も|の|へ|、|。|（|\(|：|:|/|／|[ \t]*(?:\||$))",
    re.MULTILINE,
)
_ON_DUTY = Expression(
    rf"(?:当番|オンコール|当直|夜勤|日直)(?:の|だった|であった|、)(?P<family>{_SIGN}{{2,4}})(?=さん|氏|くん|が|は|に|と|も|へ|、|。|（|\()"
)
"""Whoever has the shift, by a family name that no list of usual ones holds."""
_IN_OFFICE = Expression(
    rf"(?:担当(?:者)?|責任者|リーダー|マネージャー|エンジニア|同僚|主任|部長|課長)の(?P<name>{_SIGN}{{2,4}})"
    r"(?=が(?:確認|対応|再起動|実施|気づ|気付|判断|連絡|復旧|報告|指示|発見|調査))"
)
"""Whoever has a post and does what people do."""
_OFFICES = frozenset("者員部班係課長会局室番客人側系組術業務報網間")
"""With what ends who has the shift without being called by a name."""
_PLACES = frozenset("県市区町村駅店社部課班様氏君宅線川港側")
"""What makes a place or an office of a family name."""
_THINGS = frozenset("県市区町村駅店社部課班線港式所機研域湾場館橋寺局院園署校庁国系型製工法設地門業会")
"""With what a name ends that is no person's: of a place, a company, a way of doing it."""
_SITES = frozenset("区區市县縣省镇鎮村庄站渡口州")
_OTHER = frozenset(("大西洋", "中山間"))
"""Words of the language that begin like one."""
_KANA = Expression(r"[\u3041-\u3096]{2}")
"""A text with these is Japanese, in which other words begin with the signs of Chinese family names."""
_SURNAMES = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧曹袁邓鄧傅沈彭吕呂苏蘇卢盧蒋蔣蔡贾賈魏薛叶葉潘杜戴钟鍾汪姜姚谭譚"
    "廖邹鄒熊陆陸郝孔崔康毛邱秦顾顧侯邵孟段雷钱錢汤湯尹黎贺賀赖賴龚龔"
)
_POST = r"主管|经理|經理|组长|組長|总监|總監|负责人|負責人|工程师|工程師|值班员|值班人员|同事|运维|運維|领导|領導"
_WORDS = Expression(
    r"周[一二三四五六日末期边报转年围而]|谢谢|陈[述列旧]|罗列|顾[客问虑及]|毛[刺利病]|陆续|段[落错失式位号内数名]|雷[达同电]|钱包"
    r"|叶[子节]|黄[色金线]|林区|董事|康复|张贴|孔径|戴尔|苏州|郑州|韩国"
    r"|高[峰超明新]|白云|金[华雷]|安[宁平]|万国|石林|马龙|常[德平]|于[明东]|江[东平]|方[志成]"
    r"|唐突|胡乱|杜绝|熊猫|秦皇|彭博|康威|汤姆"
)
_DOUBLE = (
    "欧阳|歐陽|诸葛|諸葛|司马|司馬|上官|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒"
    "|长孙|長孫|宇文|轩辕|軒轅|端木|夏侯|独孤|獨孤|钟离|鍾離|南宫|南宮|濮阳|濮陽|淳于|赫连|赫連|鲜于|鮮于|仲孙|仲孫|万俟|澹台|闻人|聞人|呼延|申屠"
)
"""Family names of two signs, with which hardly anything else begins."""
_AMBIGUOUS = "高马馬何许許任方石程于万萬白江曾常金安龙龍武温溫"
"""Family names with which words begin as well."""
_GIVEN = (
    "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志文小晓立新海燕丽红玉兰梅东林云飞鹏宇浩然轩子涵雨欣怡佳思嘉俊峰雷鑫波斌辉健彬宁婷雪琴慧颖莹洁倩琳"
    "璐瑶晨阳旭昊博睿泽毅远春莲凤龙振永庆福贵荣德成光祥美淑珍翠雅诗梦萱偉強軍傑濤國華麗紅蘭東飛鵬輝寧雲靜豔曉遠鳳龍慶榮"
)
"""Signs of which given names are made."""
_CHINESE = Expression(
    rf"(?:(?<![\u3400-\u9fff々])|(?<=[由被请經经让給给和与與及])|(?<=值班)|(?<=工程师)|(?<=同事)"
    rf"|(?<=经理)|(?<=主管)|(?<=组长)|(?<=总监)|(?<=领导)|(?<=运维))(?P<name>(?:{_DOUBLE}){_SIGN}{{1,2}}?|[{_SURNAMES}]{_SIGN}{{1,2}}?"
    rf"|[{_AMBIGUOUS}][{_GIVEN}]{{1,2}})"
    r"(?=[ ]?(?:发布|發布|回滚|回滾|接到|收到|确认|確認|发现|發現|通知|重启|重啟|修复|修復|登录|登入|处理|處理"
    r"|排查|记录|記錄|拒绝|决定|授权|协助|检查|查看|同意|申请|撤销|停止|启动|删除|修改|验证|定位|解决|清理|联系|聯絡|上报|提交|合并|批准|审核|执行"
    r"|操作|负责|值班|报告|报警|说|建议|加入|开始|完成|切换|恢复|指出|认为|怀疑|要求|关闭|打开|扩容|升级|部署|上线|下线|回应|响应|介入|手动|误|的[手电账])"
    r"|[ ][a-z]|[ ]?[（(：:|、，,]|[ ]*$)",
    re.MULTILINE,
)


_POSTED = Expression(
    rf"(?:{_POST})(?P<name>(?:{_DOUBLE}){_SIGN}{{1,2}}?|[{_SURNAMES}]{_SIGN}{{1,2}}?)(?=[。；;！!）)、，,（(和与與及的在于把将將]|[ ]*$)",
    re.MULTILINE,
)
"""Behind a post the end of a sentence is enough."""


def sinographs(text: str) -> Iterator[str]:
    """Each name once, of a Japanese one the family name as well; places, weekdays and words that begin like one are none."""
    if text.isascii():
        return
    found: dict[str, None] = {}
    for one in _JAPANESE.finditer(text):
        given = one["given"] or ""
        if given and (given[0] in _PLACES or given[-1] in _THINGS or one["family"] + given in _OTHER):
            continue
        found[one[0].strip()] = None
        found[one["family"]] = None
    for one in _ON_DUTY.finditer(text):
        if one["family"][-1] not in _OFFICES:
            found[one["family"]] = None
    for one in _IN_OFFICE.finditer(text):
        if one["name"][-1] not in _OFFICES | _THINGS | _PLACES:
            found[one["name"]] = None
    chinese = () if _KANA.search(text) else (*_CHINESE.finditer(text), *_POSTED.finditer(text))
    for one in chinese:
        if not _WORDS.match(one["name"]) and one["name"][-1] not in _SITES:
            found[one["name"]] = None
    yield from found
