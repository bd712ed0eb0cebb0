/// Firebase: messages to apps and browsers. The one package that knows its Admin SDK.
@NullMarked
package fr.vigie.firebase;

import org.jspecify.annotations.NullMarked;
