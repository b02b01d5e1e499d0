"""langextract doing its own extraction; run by `benchmarks.client` in an environment of its own.

python langextract_client.py ADDRESS ARTICLE ARTICLES IN_FLIGHT
"""

import json
import logging
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

import langextract as lx

logging.disable(logging.WARNING)


def main(address: str, article: str, articles: int, in_flight: int) -> None:
    """Print seconds, CPU seconds and how much was found, as JSON."""
    text = Path(article).read_text(encoding="utf-8")
    example: Any = lx.data.ExampleData(
        text="Завод «Волна» открыл цех в Твери.",
        extractions=[
            lx.data.Extraction(
                extraction_class="organisation",
                extraction_text="Завод «Волна»",
                attributes={"en": "Volna plant"},
            )
        ],
    )
    documents = [lx.data.Document(text=text, document_id=str(number)) for number in range(articles)]
    started, busy = time.perf_counter(), time.process_time()
    found = list(
        lx.extract(
            documents,
            prompt_description="Extract organisations, people, places, figures, dates and quotes.",
            examples=[example],
            config=lx.factory.ModelConfig(
                model_id="gpt-4o-mini",
                provider_kwargs={"api_key": "none", "base_url": address, "max_workers": in_flight},
            ),
            max_char_buffer=100_000,  # one request an article
            batch_length=in_flight,
            max_workers=in_flight,
            fence_output=False,
            show_progress=False,
        )
    )
    print(
        json.dumps(
            {
                "version": version("langextract"),
                "seconds": time.perf_counter() - started,
                "cpu": time.process_time() - busy,
                "extractions": sum(len(document.extractions or []) for document in found),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
