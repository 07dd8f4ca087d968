"""People in Chinese characters, and what begins like one of their names."""

import pytest
from shelves import assert_goes, public

GOES = [
    ("中村由美が設定を変更した。", "中村由美"), ("- 10:02 遠藤が再起動", "遠藤"), ("担当の竹内陽子に連絡した。", "竹内"), ("| 10:02 | 西村健太 | 確認 |", "西村健太"),
    ("- 14:00 赵敏发布新版本", "赵敏"), ("由孙立军回滚。", "孙立军"), ("朱雅琴接到电话", "朱雅琴"), ("朱雅琴 confirmed it.", "朱雅琴"), ("值班郭涛确认", "郭涛"),
    ("高雪琴发现磁盘已满。", "高雪琴"), ("由任立东批准。", "任立东"), ("- 09:20 江晓伟回滚", "江晓伟"),
]  # fmt: skip
STAYS = [
    "周末发布暂停。",
    "陆续恢复",
    "雷同的错误",
    "顾客报告很多",
    "中村市が停電した。",
    "黄色告警开始",
    "毛刺开始出现",
    "段落确认",
    "检索延迟恢复",
    "高可用切换完成",
    "高峰开始前扩容",
    "任务重启",
    "- 09:04 方法说明",
    "段错误，进程重启",
    "黄埔区恢复",
    "大西洋を横断する回線",
    "森田療法と高田馬場駅の回線",
    "謝辞\n\nこれは障害の報告です。",
]


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_somebody_goes(text, gone):
    """By the family name and what is told."""
    assert_goes(text, gone)


@pytest.mark.parametrize("text", STAYS)
def test_what_begins_alike_stays(text):
    """Weekdays, places and words."""
    assert text in public(text)
