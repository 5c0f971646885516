/** 叫应 over HTTP: the desk, the carrier's call-backs, the phone page. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.calling.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
