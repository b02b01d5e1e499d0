"""Recorded conversations with a model: readable files, matched on what was asked, holding no secrets.

A cassette keeps the body of each request and response and, by name, the few other things that a replay
needs; keys, cookies, organisations and addresses never reach the file.
"""

import json
from typing import Any
from urllib.parse import urlsplit

KEPT = ("id", "choices", "created", "model", "object", "usage", "error")
"""What a response may keep; providers add fingerprints and tiers."""

MATCHED = ("method", "path", "question")


def question(recorded: Any, sent: Any) -> None:
    """Two requests are the same where they ask the same; a matcher of vcrpy."""
    assert json.loads(recorded.body) == json.loads(sent.body), "another question than the recorded one"


def serialize(cassette: dict[str, Any]) -> str:
    """A cassette as it is filed."""
    conversation = [
        {
            "path": urlsplit(one["request"]["uri"]).path,
            "request": json.loads(one["request"]["body"]),
            "status": one["response"]["status"]["code"],
            "response": _kept(json.loads(one["response"]["body"]["string"])),
        }
        for one in cassette["interactions"]
    ]
    return json.dumps(conversation, ensure_ascii=False, indent=1) + "\n"


def deserialize(text: str) -> dict[str, Any]:
    """A cassette as vcrpy wants it."""
    interactions = [
        {
            "request": {
                "method": "POST",
                "uri": f"https://provider{one['path']}",
                "body": json.dumps(one["request"]),
                "headers": {},
            },
            "response": {
                "status": {"code": one["status"], "message": ""},
                "headers": {"content-type": ["application/json"]},
                "body": {"string": json.dumps(one["response"])},
            },
        }
        for one in json.loads(text)
    ]
    return {"version": 1, "interactions": interactions}


def _kept(response: dict[str, Any]) -> dict[str, Any]:
    return {name: response[name] for name in KEPT if name in response}
