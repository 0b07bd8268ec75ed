"""robots.txt as Google's own parser and RFC 9309 read it.

`parse(body).decide(agent, url)` answers with the deciding line. Two departures, both on purpose: a product token may
hold digits when the whole word is the crawler's name ("360Spider", "MJ12bot"), and "%7E" and "~" (all four unreserved
marks) are one. URLs are expected normalised: a raw non-ASCII path is not encoded here, as in Google's matcher.
"""

from tuiguang.robots.file import ALLOW_ALL, DISALLOW_ALL, RobotsTxt
from tuiguang.robots.match import Decision, Rule
from tuiguang.robots.parse import parse
from tuiguang.robots.records import CrawlDelay, Fault, Group

__all__ = ["ALLOW_ALL", "DISALLOW_ALL", "CrawlDelay", "Decision", "Fault", "Group", "RobotsTxt", "Rule", "parse"]
