/// What operators see of the running server: figures, traces, slow operations. Knows no feature.
@NullMarked
package fr.vigie.observe;

import org.jspecify.annotations.NullMarked;
