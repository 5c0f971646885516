/** What a report may say beyond its core: scene, impact, people in charge, figures of single hazards. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.report.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
