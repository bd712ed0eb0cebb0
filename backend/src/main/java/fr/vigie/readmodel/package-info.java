/// What is computed ahead from what happened: followed, rebuilt and checked in one way.
@NullMarked
package fr.vigie.readmodel;

import org.jspecify.annotations.NullMarked;
