"""What a fuzzer of the schema must never see. Refusals are answers; faults are not."""

import schemathesis

INSIDE = ("Exception", "java.", "fr.vigie", "LinkedHashMap", "\tat ", "Did you mean")


@schemathesis.check
def no_fault(ctx, response, case):
    text = response.content.decode("utf-8", "replace")
    assert response.status_code < 500, f"answered {response.status_code}: {text[:500]}"
    assert '"INTERNAL"' not in text, f"a fault, masked: {text[:500]}"
    for word in INSIDE:
        assert word not in text, f"tells of the inside ({word}): {text[:500]}"
