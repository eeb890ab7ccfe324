package workshop;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.EnumType;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@Entity
public class Customer extends PanacheEntityBase {
    public enum Phone {
        HOME,
        MOBILE
    }

    @Id
    @GeneratedValue
    public UUID id;

    @NotNull
    @Size(max = 80)
    public String fullName;

    @Email
    @Column(unique = true)
    public String emailAddress;

    @Embedded
    public Address homeAddress;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @Column(length = 30)
    public Map<Phone, String> phoneNumbers = new HashMap<>();

    static Customer sample() {
        Customer customer = new Customer();
        customer.fullName = "Ines Prado";
        customer.emailAddress = "ines@example.com";
        customer.homeAddress = new Address("Rua Nova 3", "4050-123", "Porto");
        customer.phoneNumbers.put(Phone.MOBILE, "910000000");
        return customer;
    }

    @Override
    public String toString() {
        return fullName + " " + emailAddress + " " + homeAddress + " " + phoneNumbers;
    }
}
