"""The application: services and settings become pages."""

from flask import Flask

from web import errors
from web.exchange import compression, context, headers, i18n, slashes
from web.facts import fact_data, fact_lists, fact_table, tenure_pages
from web.lists import article_data, article_lists, concept_data, concepts, list_data, listing
from web.pages import articles, entities, histories, history_data, home, layout, style
from web.publishing import api, catalogue, dump, linked_data, patches, sitemap
from web.querying import query_page, sparql
from web.reconciling import reconciliation
from web.searching import article_feeds, export, search, suggestions
from web.services import Services
from web.settings import Settings

_BLUEPRINTS = (
    home.blueprint,
    search.blueprint,
    export.blueprint,
    articles.blueprint,
    article_feeds.blueprint,
    article_lists.blueprint,
    article_data.blueprint,
    entities.blueprint,
    listing.blueprint,
    list_data.blueprint,
    concepts.blueprint,
    concept_data.blueprint,
    linked_data.blueprint,
    fact_lists.blueprint,
    fact_data.blueprint,
    fact_table.blueprint,
    tenure_pages.blueprint,
    histories.blueprint,
    history_data.blueprint,
    query_page.blueprint,
    sparql.blueprint,
    catalogue.blueprint,
    dump.blueprint,
    patches.blueprint,
    sitemap.blueprint,
    suggestions.blueprint,
    reconciliation.blueprint,
    api.blueprint,
)

# A query longer than this is not one that a person or an honest program wrote.
_LONGEST_BODY = 1 << 20


def create_app(services: Services, settings: Settings) -> Flask:
    """Build the application over *services*; nothing is read from the environment."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = _LONGEST_BODY
    # Vietnamese stays legible in answers that people read too.
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.json.sort_keys = False  # type: ignore[attr-defined]
    context.init_app(app, services, settings)
    dump.init_app(app, services, settings)
    i18n.init_app(app)
    compression.init_app(app)
    headers.init_app(app)
    errors.init_app(app)
    slashes.init_app(app)
    layout.init_app(app)
    style.init_app(app)
    for blueprint in _BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app
