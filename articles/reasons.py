"""Say in the interface's language why something went wrong.

Readers and the analysis store their reasons as English sentences, for they know no interface. Here stands each of
them, with {names} where it varies; what is stored is looked up when it is shown. A sentence that is not here is shown
as it is.
"""

import re
from functools import cache

from django.utils.translation import gettext, gettext_noop

SENTENCES = (
    # articles.ingest.readers
    gettext_noop("It is empty."),
    gettext_noop("It is {kind}, whatever its name says. Save the article as a text file (.txt)."),
    gettext_noop("There is too little text in it to be an article."),
    gettext_noop("Its text is longer than {number} characters. Split it into its articles."),
    gettext_noop("It is no text, or in an encoding that cannot be told. Save it as UTF-8 text."),
    gettext_noop("PDF and Word files cannot be read yet. Save the article as a text file (.txt)."),
    gettext_noop("Archives cannot be read yet. Unpack it and upload the files in it."),
    gettext_noop("Files ending in {ending} cannot be read. Use .txt, .html or .md."),
    gettext_noop("Files without an ending cannot be read. Use .txt, .html or .md."),
    gettext_noop(
        "No article was found in this page. Copy the article's text and paste it, or save it as .txt."
    ),
    # articles.ingest.intake
    gettext_noop("It is larger than {size}."),
    gettext_noop("The software failed on this file. The log has the details; the other files were stored."),
    gettext_noop("Its white space differs."),
    # articles.analysis
    gettext_noop(
        "Reading took longer than {seconds} seconds and was stopped. "
        "Split the article if it is very long, then analyse it again."
    ),
    gettext_noop(
        "The software failed on this article. It is stored; analyse it again after an update. "
        "The log has the details."
    ),
    gettext_noop(
        "The worker stopped {attempts} times while it read this article. It may need more memory than there is."
    ),
    gettext_noop("The database did not answer in {attempts} attempts. Analyse the article again later."),
)
KINDS = (  # of what a file is, whatever its name says
    gettext_noop("a PDF file"),
    gettext_noop("a Word file or another archive"),
    gettext_noop("an old Office file"),
    gettext_noop("a rich text file"),
    gettext_noop("an image"),
    gettext_noop("a compressed file"),
    gettext_noop("an archive"),
    gettext_noop("a database"),
    gettext_noop("a program"),
)


def reason_text(stored: str) -> str:
    """Return a stored reason in the interface's language."""
    for sentence, pattern in patterns():
        if found := pattern.fullmatch(stored):
            words = {
                name: gettext(value) if value in KINDS else value for name, value in found.groupdict().items()
            }
            return gettext(sentence).format(**words)
    return stored


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each sentence with the pattern of all that it may have become."""
    return tuple(
        (sentence, re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(sentence)), re.DOTALL))
        for sentence in SENTENCES
    )
