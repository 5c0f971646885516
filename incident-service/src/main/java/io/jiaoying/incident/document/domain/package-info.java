/** What a report looks like to people: its title, its sentence for the telephone, its page. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.document.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
