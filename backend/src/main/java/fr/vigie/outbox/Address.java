package fr.vigie.outbox;

import org.jspecify.annotations.Nullable;

/// Who is told, and how.
///
/// @param to the id of what it is sent to: a push target, a topic, who has an e-mail address, a
///   partner's webhook; what is behind the id is looked up when it is sent
/// @param recipient whose it is: the id of a member of staff, the pseudonym of a citizen; null for
///   a partner and for a topic
/// @param language two letters of ISO 639-1
public record Address(Channel channel, String to, @Nullable String recipient, String language) {}
