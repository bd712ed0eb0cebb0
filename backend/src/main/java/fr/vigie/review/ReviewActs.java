package fr.vigie.review;

/// What can be done about what the public reads and sees.
record ReviewActs(
    ModerationActs moderation,
    RequestRemoval requestRemoval,
    DecideRemoval decideRemoval,
    BlockReporter blockReporter,
    UnblockReporter unblockReporter) {}
