/// Organisations, communes with their boundaries, territories, working days, and who answers for
/// what.
@NullMarked
package fr.vigie.territory;

import org.jspecify.annotations.NullMarked;
