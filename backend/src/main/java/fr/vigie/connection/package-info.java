/// The clients' connections: how long a client may take to ask and to listen, and how all of them
/// are brought to their end. Knows HTTP, not what is asked.
@NullMarked
package fr.vigie.connection;

import org.jspecify.annotations.NullMarked;
