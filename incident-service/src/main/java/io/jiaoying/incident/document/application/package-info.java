/** Reads what a document needs, and writes down who opened sealed names. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.document.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
