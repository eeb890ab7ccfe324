package clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "lastName"))
public class Doctor {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String lastName;

    @Column(unique = true, length = 40)
    String licenceNumber;

    boolean onDuty;

    static Doctor sample() {
        Doctor doctor = new Doctor();
        doctor.lastName = "Okafor";
        doctor.licenceNumber = "L-1";
        doctor.onDuty = true;
        return doctor;
    }

    @Override
    public String toString() {
        return lastName + " " + licenceNumber + " " + onDuty;
    }
}
