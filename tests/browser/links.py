"""Go from one page to the next as a reader does, and be there before anything is looked at."""

from playwright.sync_api import Locator, Page


def follow(page: Page, link: Locator) -> None:
    """Press *link*, a link or a button, and wait until the page behind it is read whole.

    A click alone is over when the next page has begun to arrive; on a loaded machine what a test looks for
    is not there yet.
    """
    with page.expect_event("load"):
        link.click()
