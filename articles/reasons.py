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
    gettext_noop("It could not be stored: this site has no room for it. Tell an admin, then send it again."),
    gettext_noop("The software failed on this file. The log has the details; the other files were stored."),
    gettext_noop("Its white space differs."),
    # articles.ingest.unpacking
    gettext_noop("What was sent is no longer there. Send it again."),
    gettext_noop(
        "The worker stopped {attempts} times while it opened this file. It may be damaged, or need more memory than "
        "there is."
    ),
    gettext_noop(
        "Opening it took longer than {seconds} seconds, {attempts} times. Split it and send the parts."
    ),
    gettext_noop("The database did not answer in {attempts} attempts. Send the file again later."),
    # articles.fetching
    gettext_noop("It is no web address."),
    gettext_noop("It is no web address: only http and https are fetched."),
    gettext_noop("It holds a user name or password, which are not sent."),
    gettext_noop("It is an address of this network, or of no network."),
    gettext_noop("There is no such host."),
    gettext_noop("It was sent on more than {number} times."),
    gettext_noop("The server answered {number}."),
    gettext_noop("It is of the type {name}, which is not read."),
    gettext_noop("It did not answer within {seconds} seconds."),
    gettext_noop("The connection failed: {name}"),
    gettext_noop("It is larger than {size} when it is unpacked."),
    gettext_noop("What came is packed in a way that cannot be unpacked."),
    # articles.ingest.feeds
    gettext_noop("It is no RSS or Atom feed."),
    gettext_noop("Its site says that the feed is gone for good (410)."),
    gettext_noop("The software failed on this feed. The log has the details."),
    gettext_noop("The page {url} could not be fetched in {attempts} attempts. {reason}"),
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
                name: reason_text(value) if name == "reason" else gettext(value) if value in KINDS else value
                for name, value in found.groupdict().items()
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
