"""The engine of every catalogue of rules: seo/checks, content/checks, content/edm/checks."""

from tuiguang.rules.rule import Rule, limit, rule

__all__ = ["Rule", "limit", "rule"]
