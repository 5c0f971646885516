/** What a called person must report back, by when, and how it adds up. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.feedback.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
