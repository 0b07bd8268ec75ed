"""Crawled text as an attacker would write it."""

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(2)</script>",
    "</title></svg><svg onload=alert(3)>",
    "<!--",
    "]]><![CDATA[",
    "{{7*7}}",
    "{% for x in y %}",
    "{0.__class__}",
    "invoice\u202egnp.exe",
    "\u2066isolated",
    "nul\x00esc\x1b[31m",
    "lone\ud800surrogate",
    "`code` **bold** `<b>`",
    "=cmd|' /C calc'!A0",
    "javascript:alert(1)",
)
