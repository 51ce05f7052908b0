"""A story of forty articles, invented: what the bundled stories' articles would be if more outlets had printed parts of
them, later, with other figures. Large enough to show where a page runs over; the same bytes every time.
"""

import dataclasses
import re
from functools import cache
from pathlib import Path

from secondsource import analyse, read_inputs
from secondsource.model.articles import Article, Dated
from secondsource.model.findings import Dossier

ROOT = Path(__file__).resolve().parents[3]
STORIES = ("istravia-ferry", "hradovice-closure")  # the one that all are about, and one that wandered in
ARTICLES, STRANGERS = 40, 2
PARTS = 5  # an account is a part of an article: two paragraphs of five, so that accounts overlap and none is another
PLACES = "Aldra Brenholm Corva Dunmere Estvik Falmouth-on-Reed Garrow Hultsa Ilmen Jorvia".split()
PAPERS = ("Courier", "Evening News and Advertiser", "Online", "Radio", "عدن اليوم")  # one writes to the left


@cache
def forty_dossier() -> Dossier:
    """What the tool says of the forty."""
    return analyse(forty_articles())


def forty_articles() -> tuple[Article, ...]:
    """The forty accounts."""
    first, second = (articles_of(name) for name in STORIES)
    accounts = [retold(article, part) for part in range(PARTS) for article in first][: ARTICLES - STRANGERS]
    accounts += [retold(article, 0) for article in second[:STRANGERS]]
    return tuple(renamed(account, n) for n, account in enumerate(accounts))


def articles_of(name: str) -> tuple[Article, ...]:
    """The articles of a bundled story."""
    folder = ROOT / "examples" / name
    return tuple(read_inputs([str(folder)], about=str(folder / "about.csv")).articles)


def retold(article: Article, part: int) -> Article:
    """The lead and two paragraphs of five, every second pair in the other order, in odd parts with other figures."""
    lead, *rest = [p for p in article.text.split("\n\n") if p.strip()]
    kept = [p for n, p in enumerate(rest) if (n + part) % PARTS < 2]
    if part % 2:
        kept = [re.sub(r"\b[2-9]\d{0,2}\b", lambda m: str(int(m[0]) + part), p) for p in kept]
        kept[0:2] = kept[1::-1]
    return Article("", "", "\n\n".join([*([lead] if part < 2 else []), *kept]))


def renamed(article: Article, n: int) -> Article:
    """With an id, an outlet, a day and an address of its own; every seventh says none of these but the address, which is
    as long as those of newspapers are: forty real ones ran 700 px over a narrow window."""
    outlet = f"{PLACES[n % len(PLACES)]} {PAPERS[n // len(PLACES) % len(PAPERS)]}"
    told = n % 7 != 6
    day = Dated(f"2023-10-{19 + n // 4}", "day", "metadata")
    return dataclasses.replace(
        article, id=f"n{n:02d}", location=f"{n:02d}.txt", outlet=outlet if told else None, published=day if told else None,
        url=f"https://news.example/2023/10/{19 + n // 4}/world/istravia-ferry-rescue-goes-on-as-divers-reach-{n:02d}.html",
    )  # fmt: skip
