/** What every service has in common: its configuration, log form, clock and the guard of the embedded profile. */
@NullMarked
@CheckReturnValue
package io.jiaoying.service;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
