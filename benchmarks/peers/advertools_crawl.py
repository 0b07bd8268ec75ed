"""Runs inside advertools' own environment: a whole crawl with its defaults. Arguments: URL, output (.jl).

The one departure: `allowed_domains` without the port. Left to itself, advertools allows `127.0.0.1:8080` as a domain,
Scrapy compares it with `127.0.0.1`, and nothing at all is fetched from a server on another port than 80.
"""

import sys
from urllib.parse import urlsplit

import advertools

advertools.crawl(sys.argv[1], sys.argv[2], follow_links=True, allowed_domains=[urlsplit(sys.argv[1]).hostname])
