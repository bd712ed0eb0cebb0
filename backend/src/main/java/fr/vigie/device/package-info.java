/// Devices: which asset each tells of, and how what they send is decoded.
@NullMarked
package fr.vigie.device;

import org.jspecify.annotations.NullMarked;
