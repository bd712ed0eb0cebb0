/// Connections that stay open: `graphql-transport-ws` over WebSocket and GraphQL over server-sent
/// events. What happens is worked out once for all who asked the same with the same rights.
@NullMarked
package fr.vigie.live;

import org.jspecify.annotations.NullMarked;
