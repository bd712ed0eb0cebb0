/// All territories at a glance.
@NullMarked
package fr.vigie.hypervisor;

import org.jspecify.annotations.NullMarked;
