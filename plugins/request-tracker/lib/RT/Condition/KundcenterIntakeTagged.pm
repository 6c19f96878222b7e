package RT::Condition::KundcenterIntakeTagged;

# A ticket was tagged as a need or an idea, when it was made or later.

use strict;
use warnings;
use base 'RT::Condition';

use RT::Extension::KundcenterIntake;

sub IsApplicable {
    my $self = shift;
    return 0 if $RT::Extension::KundcenterIntake::Quiet;
    my $change = $self->TransactionObj;
    return defined Kind($self->TicketObj) if $change->Type eq 'Create';
    return 0 unless $change->Type eq 'CustomField' && RT::Extension::KundcenterIntake->KindOf($change->NewValue);
    my $field = RT::CustomField->new(RT->SystemUser);
    $field->Load($change->Field);
    return ($field->__Value('Name') // '') eq RT::Extension::KundcenterIntake::TAG;
}

sub Kind {
    my ($ticket) = @_;
    return RT::Extension::KundcenterIntake->KindOf($ticket->FirstCustomFieldValue(RT::Extension::KundcenterIntake::TAG));
}

1;
