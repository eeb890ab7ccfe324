package workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public record Address(String street, @Column(length = 10) String postCode, @Column(nullable = false) String city) {}
