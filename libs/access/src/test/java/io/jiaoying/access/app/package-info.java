/** A small application with one endpoint per behaviour to be proved. */
@NullMarked
package io.jiaoying.access.app;

import org.jspecify.annotations.NullMarked;
