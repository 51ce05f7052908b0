"""One article to its Reading: the annotators in order.

In: an `Article`. Out: its `Reading`. Each annotator takes the sheet and what earlier ones found; the order is the one
in which they need each other: names, moments, figures, quotes, credits, promises, assertions, terms.
"""

from ..model.articles import Article, is_english
from ..model.readings import Reading
from .assertions import find_assertions, find_terms
from .credits import find_credits, find_unnamed_interviews
from .credits_documents import find_documents
from .figures import find_figures
from .moments import find_moments
from .names import find_names
from .promises import find_promises
from .quotes import find_quotes
from .recognisers import Annotator
from .sheets import lay_out
from .tags import Tagger


def read_article(article: Article, *, annotator: Annotator | None = None, tagger: Tagger | None = None) -> Reading:
    """Everything that is read of one article, alone: the same whether it comes with others or not.

    `annotator` stands in for the shipped tagger and recogniser, `tagger` for the tagger alone. Of an article that is
    not English only the sheet: it is compared by its words alone.
    """
    sheet = lay_out(article, tagger=tagger or annotator)
    if not is_english(article.language):
        return Reading(sheet, (), (), (), (), (), (), (), (), ())
    seen = find_names(sheet, recogniser=annotator)
    names = tuple(n for n in seen if not n.people)
    moments = find_moments(sheet)
    figures = find_figures(sheet, moments)
    quoted = find_quotes(sheet, names)
    credits = find_credits(sheet, names)
    return Reading(
        sheet=sheet,
        names=seen,
        quotes=quoted.quotes,
        scare=quoted.scare,
        figures=figures,
        moments=moments,
        credits=credits.certain,
        promises=find_promises(sheet, quoted.quotes, moments),
        assertions=find_assertions(sheet, names, quoted.quotes),
        terms=find_terms(sheet),
        interviews=find_unnamed_interviews(sheet, names),
        possible_credits=credits.possible,
        documents=find_documents(sheet, names, quoted.quotes, credits.certain),
    )
