/// Whether what was done holds, as telemetry has it.
@NullMarked
package fr.vigie.verification;

import org.jspecify.annotations.NullMarked;
