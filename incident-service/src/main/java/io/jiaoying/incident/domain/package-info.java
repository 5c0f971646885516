/** What an incident is: its reports merged to one view, its grade, what can be wrong with a report. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
