package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.Transmission;

/** A report upward with what a reader may see of who was spoken to. */
public record TransmissionDetails(Transmission transmission, MaskedData masked) {}
