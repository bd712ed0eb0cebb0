package fr.vigie.webhook;

/// A webhook, and how it does.
record WebhookShown(Webhook webhook, WebhookHealth health) {}
