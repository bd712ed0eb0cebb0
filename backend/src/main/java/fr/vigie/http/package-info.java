/// The web server: GraphQL over HTTP and WebSocket, pages, health. Knows no feature.
@NullMarked
package fr.vigie.http;

import org.jspecify.annotations.NullMarked;
