"""What a fuzzer of the schema must never see. Refusals are answers; faults are not."""

import schemathesis
from hypothesis import strategies
from schemathesis.graphql import nodes

schemathesis.graphql.scalar(
    "LocalTime",
    strategies.one_of(
        strategies.builds("{:02d}:{:02d}".format, strategies.integers(0, 23), strategies.integers(0, 59)),
        strategies.text(max_size=8),
    ).map(nodes.String),
)

INSIDE = ("Exception", "java.", "fr.vigie", "LinkedHashMap", r"\tat ", "Did you mean")


@schemathesis.check
def no_fault(ctx, response, case):
    text = response.content.decode("utf-8", "replace")
    assert response.status_code < 500, f"answered {response.status_code}: {text[:500]}"
    assert '"INTERNAL"' not in text, f"a fault, masked: {text[:500]}"
    # A refusal says again what was sent, and the fuzzer sends words that it finds in this file.
    asked = str(case.body)
    for word in INSIDE:
        assert word in asked or word not in text, f"tells of the inside ({word}): {text[:500]}"
