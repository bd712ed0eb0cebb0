/// WebSockets by RFC 6455: the handshake and the frames, to the letter. Knows nothing of what is
/// said over them.
@NullMarked
package fr.vigie.websocket;

import org.jspecify.annotations.NullMarked;
