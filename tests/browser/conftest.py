"""A real browser before the real site: Chromium of this machine, the site on a port of its own.

After each test the page must have asked no other host and complained of nothing: that one check holds
the Content-Security-Policy, the style sheets and the fonts to account.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

from tests.web.conftest import world, world_folder
from tests.web.doubles import served
from tests.web.world import BASE
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

# Fixtures of the site that a browser needs too.
__all__ = ["world", "world_folder"]

AXE = Path(__file__).parent / "vendor"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Chromium reports every status of failure as an error; which of them is one, the test knows.
_STATUS = "the server responded with a status of"


def _unasked(response: Response, status: int) -> bool:
    """Whether *response* is a failure that the test does not look for."""
    return response.status >= 400 and response.status != status


def _missing(what: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}, and in CI it must be there")
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium or Chrome of this machine."""
    found = os.environ.get("CHROME") or next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None and _MAC.exists():
        found = str(_MAC)
    if found is None:
        _missing("there is no Chromium here: run `make browser`, or set CHROME to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(world: Generation) -> Iterator[str]:
    """The address of the running site."""
    app = create_app(Services(lambda: world), Settings(base_iri=BASE))
    with served(app) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Open an address of the site: ``open_page(address, width=390, dark=True, status=404)``."""
    trouble: list[str] = []
    contexts: list[BrowserContext] = []

    def open_(
        address: str,
        *,
        width: int = 1280,
        javascript: bool = True,
        dark: bool = False,
        status: int = 200,
    ) -> Page:
        context = browser.new_context(
            base_url=site,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda m: (
                trouble.append(m.text) if m.type == "error" and _STATUS not in m.text else None
            ),
        )
        page.on("response", lambda r: trouble.append(r.url) if _unasked(r, status) else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on(
            "request",
            lambda r: None if r.url.startswith((site, "data:")) else trouble.append(r.url),
        )
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[tuple[str, list[object]]]]:
    """What axe-core finds against WCAG 2.2 AA on a page: a rule and where it is broken."""
    script = next(AXE.glob("axe-core-*/axe.min.js"), None)
    if script is None:
        _missing("axe-core was not fetched: run `python -m web.assets --tests`")
    assert script is not None
    source = script.read_text("utf-8")

    def check(page: Page) -> list[tuple[str, list[object]]]:
        # evaluate() is not subject to the page's own policy.
        page.evaluate(source)
        found = page.evaluate("tags => axe.run(document, {runOnly: tags})", _WCAG)["violations"]
        return [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found]

    return check
