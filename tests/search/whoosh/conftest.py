from __future__ import annotations

from pathlib import Path

import pytest

from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented
from tests.search.whoosh.drawn import batch, fill


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of five segments, some of whose records were replaced; only read."""
    folder = tmp_path_factory.mktemp("index")
    fill(folder, batches=5, count=60)
    # Replaced articles stay in their segment until it is merged.
    writer, ledger = WhooshIndexWriter(folder), invented.Ledger()
    changes = [*batch(1, 3), invented.removal("bai-2-7")]
    ledger.put(changes)
    writer.apply(changes, ledger.summarise, sequence=6)
    writer.close()
    return folder
